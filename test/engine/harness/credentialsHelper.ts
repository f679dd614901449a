import { Credentials } from 'n8n-core';
import {
	ICredentialsHelper,
	type IAuthenticateGeneric,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
	type IRequestOptionsSimplified,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
} from 'n8n-workflow';
import type { CredentialTypeMap, CredentialValues } from './types';

/** Credentials from memory, authenticating requests the way n8n does. */
export class HarnessCredentialsHelper extends ICredentialsHelper {
	constructor(
		private readonly types: CredentialTypeMap,
		private readonly values: CredentialValues,
	) {
		super();
	}

	override getParentTypes(name: string): string[] {
		return this.types[name]?.extends ?? [];
	}

	override isCredentialUsableByNode(): boolean {
		return true;
	}

	/** The given values over the defaults of the credential's form, as n8n fills them in. */
	override async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_details: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		const values = this.values[type];
		if (values === undefined) throw new Error(`The harness was given no credential ${type}`);
		const filled: ICredentialDataDecryptedObject = { ...values };
		for (const { name, default: preset } of this.getCredentialsProperties(type)) {
			if (typeof preset === 'string' || typeof preset === 'boolean') filled[name] ??= preset;
		}
		return filled;
	}

	override async getCredentials(details: INodeCredentialsDetails, type: string) {
		return new Credentials(details, type);
	}

	override async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		options: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		if (!('url' in options)) throw new Error('The harness cannot authenticate legacy requests');
		const authenticate = this.types[typeName]?.authenticate;
		if (authenticate === undefined) return options;
		if (typeof authenticate === 'function') return await authenticate(credentials, options);
		if (workflow === undefined || node === undefined) throw new Error('No node to authenticate');
		const resolve = (expression: string) =>
			workflow.expression.getSimpleParameterValue(node, expression, 'internal', {
				$credentials: credentials,
			});
		return applyGeneric(authenticate, options, resolve);
	}

	override async preAuthentication() {
		return undefined;
	}

	override async runPreAuthentication() {
		return undefined;
	}

	override async updateCredentials() {}

	override async updateCredentialsOauthTokenData() {}

	override getCredentialsProperties(type: string): INodeProperties[] {
		return this.types[type]?.properties ?? [];
	}
}

/** Adds headers and query of a declarative `authenticate`; names and values may be expressions. */
function applyGeneric(
	{ properties }: IAuthenticateGeneric,
	options: IHttpRequestOptions,
	resolve: (expression: string) => unknown,
): IHttpRequestOptions {
	const resolveAll = (part: IDataObject | undefined): Record<string, string> =>
		Object.fromEntries(
			Object.entries(part ?? {}).map(([name, value]) => [
				name,
				typeof value === 'string' && value.startsWith('=') ? String(resolve(value)) : String(value),
			]),
		);
	return {
		...options,
		headers: { ...options.headers, ...resolveAll(properties.headers) },
		qs: { ...options.qs, ...resolveAll(properties.qs) },
	};
}

import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import type {
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
	StructuredChunk,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { HarnessCredentialsHelper } from './credentialsHelper';
import type { EngineOptions } from './types';

/** The engine parses these addresses; nothing listens there. */
const NOWHERE = 'http://127.0.0.1/';
const EXECUTION_ID = '1';

const addresses = {
	restApiUrl: NOWHERE,
	instanceBaseUrl: NOWHERE,
	formBaseUrl: NOWHERE,
	formWaitingBaseUrl: NOWHERE,
	formTestBaseUrl: NOWHERE,
	webhookBaseUrl: NOWHERE,
	webhookWaitingBaseUrl: NOWHERE,
	webhookTestBaseUrl: NOWHERE,
	mcpBaseUrl: NOWHERE,
	mcpTestBaseUrl: NOWHERE,
};

/** What a server gives to the engine for one execution; streamed chunks go to `onChunk`. */
export function createAdditionalData(
	workflow: IWorkflowBase,
	mode: WorkflowExecuteMode,
	options: EngineOptions,
	onChunk: (chunk: StructuredChunk) => void,
): IWorkflowExecuteAdditionalData {
	const hooks = new ExecutionLifecycleHooks(mode, EXECUTION_ID, workflow);
	if (options.stream === true) hooks.addHandler('sendChunk', onChunk);
	return {
		...addresses,
		hooks,
		credentialsHelper: new HarnessCredentialsHelper(
			options.credentialTypes ?? {},
			options.credentials ?? {},
		),
		externalSecretsProxy: new ExternalSecretsProxy(),
		streamingEnabled: options.stream === true,
		executionId: EXECUTION_ID,
		currentNodeExecutionIndex: 0,
		variables: {},
		setExecutionStatus: () => {},
		sendDataToUI: () => {},
		logAiEvent: () => {},
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		executeWorkflow: async () => unsupported('sub-workflows'),
		startRunnerTask: async () => unsupported('task runners'),
	};
}

function unsupported(what: string): never {
	throw new Error(`The harness has no ${what}`);
}

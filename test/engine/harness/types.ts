import type {
	ExecutionError,
	ICredentialDataDecryptedObject,
	ICredentialType,
	IConnections,
	INode,
	INodeExecutionData,
	INodeType,
	IRun,
	IRunData,
	ITaskMetadata,
	IVersionedNodeType,
	NodeExecutionHint,
	StructuredChunk,
	WorkflowExecuteMode,
} from 'n8n-workflow';

/** By full type name, such as `n8n-nodes-openrouter-suite.openRouterChatCompletion`. */
export type NodeTypeMap = Record<string, INodeType | IVersionedNodeType>;
export type CredentialTypeMap = Record<string, ICredentialType>;
/** Plain values by credential type. */
export type CredentialValues = Record<string, ICredentialDataDecryptedObject>;

/** A node of a workflow; id, position, version and parameters have defaults. */
export type NodeInput = Pick<INode, 'name' | 'type'> & Partial<INode>;

export interface EngineOptions {
	nodeTypes: NodeTypeMap;
	credentialTypes?: CredentialTypeMap;
	credentials?: CredentialValues;
	/** What the start node gives out; one empty item unless set. */
	input?: INodeExecutionData[];
	/** `manual`, or `webhook` when streaming, unless set. */
	mode?: WorkflowExecuteMode;
	/** Whether the caller wants chunks while the workflow runs. */
	stream?: boolean;
	/** Gets the Stop button when the run begins, to press it whenever the test wants. */
	cancelAfter?: (cancel: () => void) => void;
}

export interface WorkflowOptions extends EngineOptions {
	/** Exactly one of them has the type START_TYPE; the run begins there. */
	nodes: NodeInput[];
	connections: IConnections;
	/** Whose items are returned: the node executed last, unless set. */
	outputNode?: string;
}

export interface RunResult {
	run: IRun;
	/** Main outputs of the output node: `[items]`, or `[items, errorItems]` with an error output. */
	items: INodeExecutionData[][];
	/** What ended the workflow: the engine's copy of the error's fields, not the instance. */
	error?: ExecutionError;
	runData: IRunData;
	/** What streaming sent, in order. */
	chunks: StructuredChunk[];
	/** Of the output node. */
	hints: NodeExecutionHint[];
	/** Of the output node, e.g. its token usage. */
	metadata?: ITaskMetadata;
}

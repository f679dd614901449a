import { formatTable } from '../lib/format-table';
import { packageName } from '../lib/paths';
import { itemsOf, type Execution } from '../n8n/rest/executions';
import type { ImportedWorkflow } from '../n8n/rest/run-file';

/** Prints what went into our nodes and what the last node of the workflow gave, as tables. */
export function printRun(workflow: ImportedWorkflow, execution: Execution): void {
	console.log(`\n${workflow.definition.name}: ${execution.status}`);
	if (execution.error !== undefined) {
		console.log(`  ${execution.error.message}`);
		if (typeof execution.error.description === 'string') {
			console.log(`  ${execution.error.description}`);
		}
	}
	for (const name of inputNodesOf(workflow)) printItems(`Input (${name})`, execution, name);
	if (execution.lastNode !== undefined) {
		printItems(`Output (${execution.lastNode})`, execution, execution.lastNode);
	}
}

function printItems(title: string, execution: Execution, nodeName: string): void {
	const rows = itemsOf(execution, nodeName).map((item) => item.json);
	const width = process.stdout.columns ?? 110;
	console.log(`\n${title}, ${rows.length} items`);
	if (rows.length > 0) console.log(formatTable(rows, width));
}

/** The nodes that hand their items straight to the first of our nodes. */
function inputNodesOf({ definition }: ImportedWorkflow): string[] {
	const first = definition.nodes.find((node) => node.type.startsWith(`${packageName}.`));
	if (first === undefined) return [];
	const target = JSON.stringify(first.name);
	return Object.entries(definition.connections)
		.filter(([, outputs]) => JSON.stringify(outputs).includes(`"node":${target}`))
		.map(([name]) => name);
}

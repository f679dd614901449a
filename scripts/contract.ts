import { readFileSync, writeFileSync } from 'node:fs';

import {
	compareContract,
	type ContractDigest,
	type ContractReport,
} from '../sandbox/contract/compare/compareContract';
import { parseOpenApiDocument } from '../sandbox/contract/compare/openApiSchema';
import { readOpenApiTable } from '../sandbox/contract/compare/readOpenApiTable';
import { CONTRACT_ENDPOINTS } from '../sandbox/contract/endpoints';

const USAGE = 'Usage: npm run contract -- <openapi.json> [--write <digest.json>]';

function readDigest(documentPath: string): ContractDigest {
	const document = parseOpenApiDocument(JSON.parse(readFileSync(documentPath, 'utf8')));
	return Object.fromEntries(
		CONTRACT_ENDPOINTS.map((endpoint) => [endpoint.id, readOpenApiTable(document, endpoint)]),
	);
}

/** One field per line: small enough to commit, and a changed fact is a one-line diff. */
function formatDigest(digest: ContractDigest): string {
	const endpoints = Object.entries(digest).map(([id, table]) => {
		const rows = Object.entries(table).map(
			([path, facts]) => `\t\t${JSON.stringify(path)}: ${JSON.stringify(facts)}`,
		);
		return `\t${JSON.stringify(id)}: {\n${rows.join(',\n')}\n\t}`;
	});
	return `{\n${endpoints.join(',\n')}\n}\n`;
}

function printReport(report: ContractReport): void {
	for (const { endpoint, path, fact, ours, theirs } of report.differences) {
		process.stdout.write(`${endpoint}  ${path}  ${fact}: ours ${ours}, document ${theirs}\n`);
	}
	for (const entry of report.staleAllowances) {
		process.stdout.write(`allow-list entry without a difference: ${entry}\n`);
	}
	process.stdout.write(
		`contract: ${report.endpoints} endpoints, ${report.fields} fields compared, ` +
			`${report.differences.length} differences (${report.allowed.length} allowed with a reason)\n`,
	);
}

function main([documentPath, flag, digestPath]: string[]): number {
	if (documentPath === undefined || (flag !== undefined && digestPath === undefined)) {
		process.stderr.write(`${USAGE}\n`);
		return 2;
	}
	const digest = readDigest(documentPath);
	if (flag === '--write' && digestPath !== undefined) {
		writeFileSync(digestPath, formatDigest(digest));
	}
	const report = compareContract(digest);
	printReport(report);
	return report.differences.length + report.staleAllowances.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));

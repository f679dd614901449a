import { mixedFaults, singleFaults, type FaultAccount } from '../test/faults/runFaults';

/** `npm run test:faults`: every fault alone, then all of them mixed, and an account that adds up. */
async function main(): Promise<number> {
	const accounts: FaultAccount[] = [];
	for await (const account of singleFaults()) {
		accounts.push(account);
		print(account);
	}
	const mixed = await mixedFaults();
	accounts.push(mixed);
	print(mixed);
	const survived = accounts.filter(({ asExpected, items }) => asExpected === items).length;
	const lost = accounts.reduce((sum, account) => sum + account.lost, 0);
	const doubled = accounts.reduce((sum, account) => sum + account.doubled, 0);
	process.stdout.write(
		`faults survived: ${survived}/${accounts.length}, items lost: ${lost}, sent again after success: ${doubled}\n`,
	);
	return survived === accounts.length && lost === 0 && doubled === 0 ? 0 : 1;
}

function print({ name, items, asExpected, lost, requests, wasted, seconds }: FaultAccount): void {
	process.stdout.write(
		`${name.padEnd(32)} ${asExpected}/${items} as expected, ${lost} lost, ${requests} requests, ${wasted} wasted, ${seconds.toFixed(1)} s\n`,
	);
}

main().then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		process.stderr.write(`${String(error)}\n`);
		process.exitCode = 1;
	},
);

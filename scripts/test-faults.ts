import { parseArgs } from 'node:util';

import type { FaultAccount } from '../test/faults/account';
import { mixedFaults, singleFaults } from '../test/faults/runFaults';
import { buildPackage } from './lib/build-package';
import { runMain } from './lib/run-main';

const { values } = parseArgs({
	options: {
		seed: { type: 'string', default: '1' },
		items: { type: 'string', default: '10000' },
	},
});

/** `npm run test:faults`: every node under every fault, then mixed, and an account that adds up. */
async function main(): Promise<number> {
	await buildPackage();
	const seed = Number(values.seed);
	const accounts: FaultAccount[] = [];
	for await (const account of singleFaults()) accounts.push(print(account));
	for await (const account of mixedFaults(Number(values.items), seed)) {
		accounts.push(print(account));
	}
	const sum = (
		key:
			| 'items'
			| 'asExpected'
			| 'lost'
			| 'doubled'
			| 'wronglyPaired'
			| 'wasted'
			| 'requests'
			| 'unusedAnswers',
	): number => accounts.reduce((total, account) => total + account[key], 0);
	const broken = sum('lost') + sum('doubled') + sum('wronglyPaired') + sum('unusedAnswers');
	process.stdout.write(
		`faults survived: ${sum('asExpected')}/${sum('items')}, items lost: ${sum('lost')}, doubled: ${sum('doubled')}, wrongly paired: ${sum('wronglyPaired')}, billed answers unused: ${sum('unusedAnswers')}, requests: ${sum('requests')}, wasted: ${sum('wasted')}, seed: ${seed}\n`,
	);
	return sum('asExpected') === sum('items') && broken === 0 ? 0 : 1;
}

function print(account: FaultAccount): FaultAccount {
	const { name, items, asExpected, lost, requests, wasted, seconds } = account;
	process.stdout.write(
		`${name.padEnd(46)} ${asExpected}/${items} as expected, ${lost} lost, ${requests} requests, ${wasted} wasted, ${seconds.toFixed(1)} s\n`,
	);
	return account;
}

void runMain(main);

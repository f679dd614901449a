'use strict';

const { execFile } = require('node:child_process');
const { readdir, readFile, rename, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { promisify } = require('node:util');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const DIST = path.join(__dirname, 'dist');
/** Built aside and swapped in whole, so that a failed build leaves the last good one in place. */
const BUILD = path.join(__dirname, `.build-${process.pid}`);
const VENDOR = 'nodes/shared/vendor';

async function clean() {
	await rm(DIST, { recursive: true, force: true });
}

/** One source file becomes one file of dist, so that a stack trace is readable. */
async function compile() {
	const tsc = require.resolve('typescript/bin/tsc');
	const flags = ['-p', 'tsconfig.build.json', '--outDir', BUILD];
	const run = promisify(execFile)(process.execPath, [tsc, ...flags], { cwd: __dirname });
	await run.catch(async (error) => {
		await rm(BUILD, { recursive: true, force: true });
		throw new Error(`tsc found problems:\n${error.stdout}${error.stderr}`);
	});
}

/** Replaces the compiled vendor.js, which still requires its libraries, with a bundle of them. */
async function bundle() {
	const { metafile } = await esbuild.build({
		absWorkingDir: __dirname,
		entryPoints: [`${VENDOR}.ts`],
		outfile: path.join(BUILD, `${VENDOR}.js`),
		bundle: true,
		format: 'cjs',
		platform: 'neutral',
		mainFields: ['module', 'main'],
		target: 'es2022',
		legalComments: 'inline',
		// Nodes do not write to n8n's console, and n8n's scan looks into the bundle too.
		drop: ['console'],
		logLevel: 'warning',
		metafile: true,
	});
	const texts = await Promise.all(bundledPackages(metafile).map(licenseOf));
	await writeFile(path.join(BUILD, 'THIRD_PARTY_LICENSES.txt'), texts.join('\n'));
}

/** Folders of the npm packages of which at least one file went into the bundle, sorted. */
function bundledPackages(metafile) {
	const folders = Object.keys(metafile.inputs)
		.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0])
		.filter((folder) => folder !== undefined);
	return [...new Set(folders)].sort();
}

/** The licence text of a package; its own statement in package.json where it ships no text. */
async function licenseOf(folder) {
	const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json')));
	if (license === undefined) throw new Error(`${name} states no licence: it must not be bundled`);
	const fileName = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
	const text =
		fileName === undefined
			? `Licensed under ${license}, as its package.json states.`
			: await readFile(path.join(folder, fileName), 'utf8');
	return `${name} ${version} (${license})\n\n${text.trim()}\n\n${'-'.repeat(72)}\n`;
}

function icons() {
	return src('icons/*.svg', { encoding: false }).pipe(dest(path.join(BUILD, 'icons')));
}

/** The *.node.json files tell n8n the category and the search aliases of a node. */
function codex() {
	return src('nodes/**/*.node.json', { base: '.' }).pipe(dest(BUILD));
}

async function swapIn() {
	await clean();
	await rename(BUILD, DIST);
}

const build = series(compile, parallel(bundle, icons, codex), swapIn);

module.exports = { build, clean, default: build };

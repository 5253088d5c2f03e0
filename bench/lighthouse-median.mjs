// Prints one line for a page: the median scores of its runs, and the audits that cost points.
import {readFileSync} from 'node:fs';

const [page, folder, runs] = process.argv.slice(2);
const reports = Array.from({length: Number(runs)}, (_, run) => JSON.parse(readFileSync(`${folder}/${run + 1}.json`, 'utf8')));
const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const scores = Object.keys(reports[0].categories)
  .map(id => id + ' ' + Math.round(100 * median(reports.map(it => it.categories[id].score))));
const values = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']
  .map(id => id + ' ' + median(reports.map(it => it.audits[id].numericValue)).toFixed(id.startsWith('cum') ? 3 : 0));
const faults = Object.values(reports[0].categories).flatMap(it => it.auditRefs)
  .filter(it => it.weight > 0 && reports[0].audits[it.id].score !== null && reports[0].audits[it.id].score < 0.9).map(it => it.id);
console.log(page + ': ' + scores.join(', ') + ' | ' + values.join(', ') + (faults.length ? ' | ' + faults.join(' ') : ''));

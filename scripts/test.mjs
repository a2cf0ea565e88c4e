// npm test: installs what is missing, Chromium included, and runs everything. `npm test -- --unit` leaves the browser out.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bin, ensureCommands, ensureDependencies, root, run, step } from './steps.mjs';

const unitOnly = process.argv.includes('--unit');
const reports = path.join(root, 'test-results');
const totals = { passed: 0, failed: 0, skipped: 0 };

function count(file, read) {
  if (!existsSync(file)) return;
  const found = read(JSON.parse(readFileSync(file, 'utf8')));
  for (const key of Object.keys(totals)) totals[key] += found[key];
}

let failure;
async function attempt(title, work) {
  try {
    await step(title, work);
  } catch (error) {
    failure ??= error;
    process.stderr.write(`  ${error.message}\n`);
  }
}

await ensureDependencies();
rmSync(reports, { recursive: true, force: true });

// Recalculate the workbooks and read the PDFs that the tests export; without them those tests are skipped.
await ensureCommands({ soffice: 'libreoffice-calc-nogui', pdftotext: 'poppler-utils' });
const unitReport = path.join(reports, 'unit.json');
await attempt('Engine, plan file, services and command line (vitest)', () =>
  run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
);
count(unitReport, (r) => ({
  passed: r.numPassedTests,
  failed: r.numFailedTests,
  skipped: r.numPendingTests,
}));

if (!unitOnly) {
  await ensureCommands({ chromium: 'chromium' });
  await attempt('Production build', () =>
    run(bin('next'), ['build'], { env: { NEXT_TELEMETRY_DISABLED: '1' } }),
  );
  const browserReport = path.join(reports, 'browser.json');
  if (!failure) {
    await attempt('The main journey in Chromium (playwright)', () =>
      run(bin('playwright'), ['test', '--reporter=list,json'], {
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
      }),
    );
    count(browserReport, ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }));
  }
}

process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`);
if (failure || totals.failed > 0 || totals.passed === 0) process.exit(1);

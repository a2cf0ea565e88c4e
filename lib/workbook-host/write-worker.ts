import { parentPort, workerData } from 'node:worker_threads';
import { workbookOf, xlsxOf } from '@/lib/workbook';
import type { WorkbookJob } from './protocol';

const { source, cover, modified } = workerData as WorkbookJob;
parentPort?.postMessage(await xlsxOf(workbookOf(source, cover), new Date(modified)));

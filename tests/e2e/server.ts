import { tmpdir } from 'node:os';
import path from 'node:path';

const PORT = Number(process.env.HEADROOM_TEST_PORT ?? 4290);
export const BASE_URL = `http://localhost:${PORT}`;

/** A folder of this run alone; the runner and the server's process read it from the environment. */
process.env.HEADROOM_TEST_FOLDER ??= path.join(tmpdir(), `headroom-e2e-${process.pid}`);
export const folder = process.env.HEADROOM_TEST_FOLDER;

/** The password of every sample member in this run. */
export const PASSWORD = 'a tall grey heron at low tide';

export const serverEnvironment = {
  PORT: String(PORT),
  NEXT_TELEMETRY_DISABLED: '1',
  HEADROOM_URL: BASE_URL,
  HEADROOM_SECRET: 'kM3vR8xQ1zT6yB4nW9cF2hJ7pL5sD0gA',
  HEADROOM_DATABASE: path.join(folder, 'headroom.db'),
  HEADROOM_LOG_LEVEL: 'error',
  HEADROOM_SAMPLE_PASSWORD: PASSWORD,
  HEADROOM_TEST_FOLDER: folder,
};

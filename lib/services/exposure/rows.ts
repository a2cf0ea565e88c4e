import type { ExposureImportRow } from '@/db/queries/exposure';
import { EXPOSURE_SOURCE_NAMES, type ExposureSource } from '@/lib/evidence';

/** The source of a stored import. Another one is a defect of what wrote it. */
export function storedSource({ source }: Pick<ExposureImportRow, 'source'>): ExposureSource {
  const name = EXPOSURE_SOURCE_NAMES.find((one) => one === source);
  if (!name) throw new Error(`The stored source ${source} is none of ${EXPOSURE_SOURCE_NAMES.join(', ')}.`);
  return name;
}

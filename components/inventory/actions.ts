import type { Result } from '@/lib/result';
import type { ImportedInventory } from '@/lib/services/inventory/import';
import type { ImportChoices } from '@/lib/services/inventory/inputs';
import type { ImportPreview } from '@/lib/services/inventory/preview';

type Upload = { planId: string; file: File; choices: ImportChoices };

export type PreviewAction = (input: Upload) => Promise<Result<ImportPreview>>;
export type ImportAction = (input: Upload & { revision: number }) => Promise<Result<ImportedInventory>>;

/** What a part of the page shows, and how it says that something is to be read otherwise. */
export type PartProps = { preview: ImportPreview; choose: (choices: ImportChoices) => void };

import type { ImportChoices } from '@/lib/services/inventory/inputs';
import type { ImportPreview } from '@/lib/services/inventory/preview';

/** What a part of the page shows, and how it says that something is to be read otherwise. */
export type PartProps = { preview: ImportPreview; choose: (choices: ImportChoices) => void };

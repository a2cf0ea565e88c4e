import path from 'node:path';

const SHARED_DATA = process.env.HEADROOM_SHARED_DATA ?? path.resolve('../shared/data');

/** A public HR export of 1,470 persons, as it is: it lies beside the project and is no part of it. */
export const SHARED_INVENTORY = path.join(SHARED_DATA, 'inventories/ibm-hr-employees.csv');

export {
  type Database,
  openDatabase,
  openSnapshots,
  type Reader,
  type Snapshots,
  type Writer,
} from './database';

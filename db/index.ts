export { type Database, openDatabase, type Reader, type Writer } from './database';

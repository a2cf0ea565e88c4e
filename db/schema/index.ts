export * from './comment';
export * from './evidence';
export * from './notification';
export * from './organisation';
export * from './plan';
export * from './redundancy';
export * from './submission';
export * from './version';

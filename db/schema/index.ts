export * from './organisation';
export * from './plan';
export * from './redundancy';

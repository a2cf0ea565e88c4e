export * from './organisation';
export * from './plan';

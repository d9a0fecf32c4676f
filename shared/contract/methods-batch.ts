export const batchMethods = {};

export const releaseMethods = {};

import type { Handler } from '../context.ts';

export const keyList: Handler<'key.list'> = ({ library }) => [...library.reads().signingKeys.all()];

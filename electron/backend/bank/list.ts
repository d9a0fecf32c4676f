import type { Handler } from '../context.ts';

export const bankList: Handler<'bank.list'> = ({ library }) => [...library.reads().banks.everywhere()];

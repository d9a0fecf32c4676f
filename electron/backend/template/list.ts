import type { Handler } from '../context.ts';

export const templateList: Handler<'template.list'> = ({ library }) => [...library.reads().templates.list()];

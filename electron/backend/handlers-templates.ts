import type { Handlers } from './dispatch.ts';
import { templateCreateCourse } from './template/create-course.ts';
import { templateCreateModule } from './template/create-module.ts';
import { templateList } from './template/list.ts';
import { templateRemove } from './template/remove.ts';
import { templateRename } from './template/rename.ts';
import { templateSave } from './template/save.ts';

export const templatesHandlers = {
  'template.list': templateList,
  'template.save': templateSave,
  'template.rename': templateRename,
  'template.remove': templateRemove,
  'template.create-course': templateCreateCourse,
  'template.create-module': templateCreateModule,
} satisfies Partial<Handlers>;

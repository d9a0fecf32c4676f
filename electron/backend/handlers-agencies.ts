import { agencyImport } from './agency/import.ts';
import { agencyList } from './agency/list.ts';
import { agencyLogoImage } from './agency/logo-image.ts';
import { agencyLogo } from './agency/logo.ts';
import { agencyReadTable } from './agency/read-table.ts';
import { agencyRestore } from './agency/restore.ts';
import { agencySave } from './agency/save.ts';
import { agencyTrash } from './agency/trash.ts';
import type { Handlers } from './dispatch.ts';
import { groupList } from './group/list.ts';
import { groupRemove } from './group/remove.ts';
import { groupSave } from './group/save.ts';

export const agenciesHandlers = {
  'agency.list': agencyList,
  'agency.save': agencySave,
  'agency.trash': agencyTrash,
  'agency.restore': agencyRestore,
  'agency.logo': agencyLogo,
  'agency.logo-image': agencyLogoImage,
  'agency.read-table': agencyReadTable,
  'agency.import': agencyImport,
  'group.list': groupList,
  'group.save': groupSave,
  'group.remove': groupRemove,
} satisfies Partial<Handlers>;

import { BookOpen, ClipboardCheck, ClipboardList, Dumbbell, MessageSquareText, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ModuleKind } from '#shared/course/model.ts';

const icons: Readonly<Record<ModuleKind, LucideIcon>> = {
  lesson: BookOpen,
  practice: Dumbbell,
  'pre-test': ClipboardList,
  'post-test': ClipboardCheck,
  survey: MessageSquareText,
};

export function KindIcon({ kind }: { readonly kind: ModuleKind }): ReactElement {
  const Icon = icons[kind];
  return <Icon aria-hidden />;
}

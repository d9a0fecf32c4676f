import { useRef, useState } from 'react';
import { useContractCommand } from '#author/bridge/queries.ts';
import type { Course, Module } from './use-outline.ts';

/** An order that the person has made, shown until the course that was read has that revision. */
interface PendingOrder {
  readonly ids: readonly string[];
  readonly revision: number;
}

interface ModuleOrder {
  /** In the order that the person sees: a new order counts before the library has it. */
  readonly modules: readonly Module[];
  /** Rejects with `CallError`; then the old order is shown again. */
  readonly order: (ids: readonly string[]) => Promise<void>;
}

function inOrder(modules: readonly Module[], order: readonly string[] | null): readonly Module[] {
  if (!order) return modules;
  const place = new Map(order.map((id, index) => [id, index]));
  return [...modules].sort((a, b) => (place.get(a.id) ?? modules.length) - (place.get(b.id) ?? modules.length));
}

/** The order of a course's modules, and how it is changed. */
export function useModuleOrder(course: Course): ModuleOrder {
  const [pendingOrder, setPendingOrder] = useState<PendingOrder | null>(null);
  /** Orders go one after the other, each on top of the revision that the one before has made. */
  const lastOrder = useRef<Promise<number>>(Promise.resolve(0));
  const reorder = useContractCommand('module.reorder');
  const isPending = pendingOrder !== null && course.revision < pendingOrder.revision;
  const order = async (ids: readonly string[]) => {
    setPendingOrder({ ids, revision: Number.POSITIVE_INFINITY });
    const settle = (settled: PendingOrder | null) =>
      setPendingOrder((pending) => (pending?.ids === ids ? settled : pending));
    const before = lastOrder.current;
    const send = async () => {
      const made = await before;
      const expectedRevision = Math.max(made, course.revision);
      return (await reorder.mutateAsync({ courseId: course.id, order: [...ids], expectedRevision })).revision;
    };
    const sent = send();
    // One that failed says so itself; the next starts again from what the course has.
    lastOrder.current = sent.catch(() => 0);
    try {
      settle({ ids, revision: await sent });
    } catch (error) {
      settle(null);
      throw error;
    }
  };
  return { modules: inOrder(course.modules, isPending ? pendingOrder.ids : null), order };
}

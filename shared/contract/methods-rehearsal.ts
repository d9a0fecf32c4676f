import { z } from 'zod';
import { packageFormatNames } from '../packaging/plan.ts';
import { command } from './define.ts';
import { courseId } from './schemas.ts';

export const rehearsalMethods = {
  /** Gives the simulator of a course an address; `language`: of the player's own words, `own` is the course's. */
  'simulator.open': command(
    z.strictObject({
      courseId,
      format: z.enum(packageFormatNames).exclude(['html']),
      language: z.enum(['own', 'id', 'en']),
    }),
    z.strictObject({ url: z.string(), origin: z.string() }),
    [],
  ),
};

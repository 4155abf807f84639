import type { ComponentName } from '../schemas/components.ts';
import ChangeTable from './article/ChangeTable.astro';
import CloudOnly from './article/CloudOnly.astro';
import Code from './article/Code.astro';
import CodeRef from './article/CodeRef.astro';
import Drawing from './article/Drawing.astro';
import FaqItem from './article/FaqItem.astro';
import Figure from './article/Figure.astro';
import HostTable from './article/HostTable.astro';
import LeastRole from './article/LeastRole.astro';
import LicenseRequirement from './article/LicenseRequirement.astro';
import Limit from './article/Limit.astro';
import LimitTable from './article/LimitTable.astro';
import Note from './article/Note.astro';
import PlanTable from './article/PlanTable.astro';
import PortalLink from './article/PortalLink.astro';
import Steps from './article/Steps.astro';
import Warning from './article/Warning.astro';

/** The components an article can use without importing them, as `src/schemas/components.ts` says what they are. */
export const articleComponents = {
  Note,
  Warning,
  Steps,
  Code,
  LicenseRequirement,
  LeastRole,
  PortalLink,
  CloudOnly,
  CodeRef,
  Limit,
  LimitTable,
  PlanTable,
  HostTable,
  ChangeTable,
  FaqItem,
  Drawing,
  Figure,
} satisfies Record<ComponentName, unknown>;

import { builder } from './builder.ts';
import './deadlines/schema.ts';
import './history/plan-at-schema.ts';
import './history/schema.ts';
import './import/schema.ts';
import './live/feed/schema.ts';
import './organisation/schema.ts';
import './people/schema.ts';
import './people/sign-in/schema.ts';
import './plan/schema.ts';
import './portfolio/schema.ts';
import './review/schema.ts';
import { withCheckedIds } from './checked-ids.ts';

/** The whole API. Each noun adds its part by being imported here. */
export const schema = withCheckedIds(builder.toSchema());

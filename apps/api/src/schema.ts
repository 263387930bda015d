import { builder } from './core/graphql/builder.ts';
import './advice/schema.ts';
import './agreement/schema.ts';
import './calendar/schema.ts';
import './consultation/schema.ts';
import './contribute/contribute-schema.ts';
import './contribute/equality-schema.ts';
import './contribute/outcomes-schema.ts';
import './contribute/own-comments-schema.ts';
import './contribute/ways-in-schema.ts';
import './council/schema.ts';
import './deadlines/schema.ts';
import './events/schema.ts';
import './import/schema.ts';
import './notices/schema.ts';
import './organisation/schema.ts';
import './people/schema.ts';
import './personal-data/schema.ts';
import './people/sign-in/schema.ts';
import './plan/schema.ts';
import './portfolio/answers-schema.ts';
import './portfolio/schema.ts';
import './review/schema.ts';
import './submission/schema.ts';
// Of what all of the others answer with.
import './organisation/person-field.ts';
import { withLoggedRefusals } from './core/graphql/log-refusals.ts';
import { withCheckedIds } from './core/graphql/checked-ids.ts';

/** The whole API. Each noun adds its part by being imported here. */
export const schema = withCheckedIds(withLoggedRefusals(builder.toSchema()));

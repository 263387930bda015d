import { Organisations } from '../features/administration/queries.ts';
import { CalendarFeed } from '../features/calendar/queries.ts';
import { PlanDeadlines } from '../features/deadlines/queries.ts';
import { Home } from '../features/home/queries.ts';
import { Notices } from '../features/notices/queries.ts';
import { OrganisationPeople, ReviewPeople } from '../features/people/queries.ts';
import { Answers } from '../features/portfolio/answers/queries.ts';
import { Portfolio } from '../features/portfolio/queries.ts';
import { ReviewPage, SetUpFor } from '../features/review/queries.ts';
import { PlanVersions } from '../features/versions/queries.ts';

/** What screens outside a plan ask for. Whatever else names one of these names its type alone: so the file stands alone. */
export const queries = {
  Answers,
  CalendarFeed,
  Organisations,
  PlanDeadlines,
  Home,
  Notices,
  OrganisationPeople,
  ReviewPeople,
  Portfolio,
  ReviewPage,
  SetUpFor,
  PlanVersions,
};

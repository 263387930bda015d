/** What screens outside a plan ask for. Whatever else names one of these names its type alone: so the file stands alone. */
export { Organisations } from '../features/administration/queries.ts';
export { PlanDeadlines } from '../features/deadlines/queries.ts';
export { Home } from '../features/home/queries.ts';
export { OrganisationPeople, ReviewPeople } from '../features/people/queries.ts';
export { Portfolio } from '../features/portfolio/queries.ts';
export { ReviewPage, SetUpFor } from '../features/review/queries.ts';

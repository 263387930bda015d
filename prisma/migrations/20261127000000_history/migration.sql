-- What Prisma's schema cannot say. -------------------------------------------------------------------------------

-- What ever belonged to something: the history of an action is that of its indicators and costs too.
CREATE INDEX "Change_parent" ON "Change" ("logId", (coalesce("after", "before") ->> 'parentId')) WHERE "field" = '';

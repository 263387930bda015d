/**
 * SQL: the last answer to a comment `m`, as `a`, with whether a second person has released it. One that was joined to another is
 * answered as that was, unless it has an answer of its own (`releasedAnswer` of the domain).
 */
export const answerSql = `LATERAL (
  SELECT n."id", n."outcome", n."reason", EXISTS (SELECT FROM "CommentRelease" s WHERE s."answerId" = n."id") AS "isReleased"
  FROM "CommentAnswer" n
  WHERE n."commentId" = CASE WHEN EXISTS (SELECT FROM "CommentAnswer" o WHERE o."commentId" = m."id") THEN m."id"
    ELSE (SELECT e."duplicateOfId" FROM "Consideration" e WHERE e."commentId" = m."id" ORDER BY e."id" DESC LIMIT 1) END
  ORDER BY n."id" DESC LIMIT 1) a`;

ALTER TYPE "NoticeOutcome" ADD VALUE 'noMail';
ALTER TYPE "NoticeOutcome" ADD VALUE 'outOfDate';

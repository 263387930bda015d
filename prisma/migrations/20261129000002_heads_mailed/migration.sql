-- The days whose heads were mailed: once a day, whichever instance comes first.
CREATE TABLE "HeadsMailed" (
  "day" DATE NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "HeadsMailed_pkey" PRIMARY KEY ("day")
);

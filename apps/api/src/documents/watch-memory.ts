import { workerData } from 'node:worker_threads';

/** Milliseconds between two looks. */
const EVERY = 50;

const most = workerData as number;

/** Ends the process that takes more memory than it may, whichever of its threads is busy. */
setInterval(() => {
  if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL');
}, EVERY);

// The class Batch of sockfd/raw, as it is published: dist/ by the package's own name.
import { singleCalls } from './batch/single-calls.ts';
import { serve } from './serve.ts';

// One for each file of workloads.
serve({ ...singleCalls });

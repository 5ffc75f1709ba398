// The class Prepared of sockfd/raw, as it is published: dist/ by the package's own name.
import { singleCalls } from './prepared/single-calls.ts';
import { serve } from './serve.ts';

// One for each file of workloads.
serve({ ...singleCalls });

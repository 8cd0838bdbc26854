import fc from 'fast-check';

// The same cases on every machine, so that a run can be repeated. FC_SEED tries others: FC_SEED=$RANDOM npm run unit.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2016) });

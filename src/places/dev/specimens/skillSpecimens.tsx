import type { ReactNode } from 'react';
import { Calibration } from '../../../charts/skill/Calibration.tsx';
import { SkillByLead } from '../../../charts/skill/SkillByLead.tsx';
import type { CalibrationSeries, SkillSeries } from '../../../charts/skill/skillProps.ts';
import { CalibrationTable, SkillTable } from '../../../charts/skill/SkillTables.tsx';
import * as cases from './skillCases.ts';

const skill = (name: string, series: SkillSeries) => ({
  name,
  render: (width: number): ReactNode => <SkillByLead series={series} width={width} />,
});

const calibration = (name: string, series: CalibrationSeries) => ({
  name,
  render: (width: number): ReactNode => <Calibration series={series} width={Math.min(width, 500)} />,
});

/** Named cases of the scores and of calibration. */
export const skillSpecimens = [
  skill('skill, by lead time', cases.skill),
  skill('skill, with gaps', cases.skillGaps),
  skill('skill, all zero', cases.skillEqual),
  skill('skill, long names', cases.skillLong),
  calibration('calibration', cases.calibration),
  calibration('calibration, 44 groups', cases.calibrationHostile),
  calibration('calibration, nothing yet', cases.calibrationNothing),
  { name: 'skill, its table', render: (): ReactNode => <SkillTable series={cases.skillGaps} /> },
  {
    name: 'calibration, its table',
    render: (): ReactNode => <CalibrationTable series={cases.calibration} />,
  },
];

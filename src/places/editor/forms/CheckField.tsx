import styles from './forms.module.css';

interface CheckFieldProps {
  label: string;
  isOn: boolean;
  onTurn: (isOn: boolean) => void;
}

/** A labelled box to be ticked. */
export const CheckField = ({ label, isOn, onTurn }: CheckFieldProps) => (
  <label className={styles.check}>
    <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.target.checked)} />
    <bdi>{label}</bdi>
  </label>
);

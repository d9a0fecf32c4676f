import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import './field.css';

export interface FieldProps {
  readonly label: string;
  /** The label is only said by screen readers. */
  readonly hideLabel?: boolean | undefined;
  readonly description?: ReactNode;
  /** Shown in place of the description; makes the field invalid. */
  readonly error?: string | null | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** The properties of a React Aria field that follow from `FieldProps`. */
export function ariaFieldProps({ label, hideLabel, error, isRequired, isDisabled }: FieldProps) {
  return {
    isInvalid: Boolean(error),
    isRequired: Boolean(isRequired),
    isDisabled: Boolean(isDisabled),
    // Our own checks speak; the browser's bubbles would speak the system's language instead of the app's.
    validationBehavior: 'aria' as const,
    ...(hideLabel ? { 'aria-label': label } : {}),
  };
}

/** Label above, description or error below. */
export function FieldFrame({
  label,
  hideLabel,
  description,
  error,
  isRequired,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  return (
    <>
      {hideLabel ? null : (
        <Label className="ui-label">
          {label}
          {isRequired ? (
            <span className="required" aria-hidden>
              {' *'}
            </span>
          ) : null}
        </Label>
      )}
      {children}
      {description && !error ? (
        <Text slot="description" className="ui-description">
          {description}
        </Text>
      ) : null}
      <FieldError className="ui-error">{error}</FieldError>
    </>
  );
}

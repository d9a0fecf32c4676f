import { CloudOff, LogOut, RotateCw, TimerOff, WifiOff, Zap } from 'lucide-react';
import type { LmsCondition, SimulatorState, ToSimulator } from '#shared/contract/simulator.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { ToggleButton } from '#author/ui/toggle-button.tsx';
import { Toolbar, ToolbarGroup } from '#author/ui/toolbar.tsx';
import { rehearsalTexts as texts } from './texts.ts';

export interface FaultBarProps {
  readonly state: SimulatorState | null;
  readonly send: (message: ToSimulator) => void;
}

/** Everything that goes wrong in an office, one button each. */
export function FaultBar({ state, send }: FaultBarProps) {
  const text = useText();
  const isOpen = state?.phase === 'open';
  const condition = state?.condition ?? 'usual';
  const toggle = (wanted: LmsCondition) => (isSelected: boolean) =>
    send({ type: 'sim:condition', condition: isSelected ? wanted : 'usual' });
  const isExpired = condition === 'expired';
  return (
    <div className="rehearsal-faults">
      <Toolbar label={text(texts.faults)}>
        <ToolbarGroup label={text(texts.faults)}>
          <ToggleButton
            showLabel
            size="small"
            label={text(texts.refuse)}
            icon={<CloudOff aria-hidden />}
            isSelected={condition === 'refuses'}
            isDisabled={!isOpen || isExpired}
            onChange={toggle('refuses')}
          />
          <ToggleButton
            showLabel
            size="small"
            label={text(texts.offline)}
            icon={<WifiOff aria-hidden />}
            isSelected={condition === 'offline'}
            isDisabled={!isOpen || isExpired}
            onChange={toggle('offline')}
          />
          <Button
            size="small"
            kind="quiet"
            icon={<TimerOff aria-hidden />}
            isDisabled={!isOpen || isExpired}
            onPress={() => send({ type: 'sim:condition', condition: 'expired' })}
          >
            {text(texts.expire)}
          </Button>
          <Button
            size="small"
            kind="quiet"
            icon={<Zap aria-hidden />}
            isDisabled={!isOpen}
            onPress={() => send({ type: 'sim:cut' })}
          >
            {text(texts.cut)}
          </Button>
          <Button
            size="small"
            kind="quiet"
            icon={<LogOut aria-hidden />}
            isDisabled={!isOpen}
            onPress={() => send({ type: 'sim:close' })}
          >
            {text(texts.close)}
          </Button>
          <Button
            size="small"
            kind="quiet"
            icon={<RotateCw aria-hidden />}
            isDisabled={!isOpen}
            onPress={() => send({ type: 'sim:reload' })}
          >
            {text(texts.reload)}
          </Button>
        </ToolbarGroup>
      </Toolbar>
    </div>
  );
}

import { useEffect, useState, type ReactNode } from 'react';

const screens = {
  phone: { width: 360, height: 640 },
  tablet: { width: 768, height: 1024 },
  office: { width: 1366, height: 768 },
} as const;
/** `panel`: as large as there is room. */
export type Device = keyof typeof screens | 'panel';

interface Size {
  readonly width: number;
  readonly height: number;
}

function useSize(element: HTMLElement | null): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** A screen of the device's own size, drawn smaller where there is less room. */
export function DeviceFrame({ device, children }: { readonly device: Device; readonly children: ReactNode }) {
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const room = useSize(stage);
  const { width, height } = device === 'panel' ? room : screens[device];
  const scale = device === 'panel' ? 1 : Math.min(1, room.width / width, room.height / height);
  return (
    <div className="rehearsal-room">
      <div ref={setStage} className="rehearsal-fit">
        <div className="rehearsal-device" style={{ width: width * scale, height: height * scale }}>
          <div className="rehearsal-screen" style={{ width, height, transform: `scale(${scale})` }}>
            {children}
          </div>
        </div>
      </div>
    </div>
  );
}

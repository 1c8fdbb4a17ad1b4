pragma Singleton
import QtQuick
import kiosk.stage

// The program's own words. Reading Language.current here is what re-evaluates every text on a switch.
QtObject {
    function tr(text: string): string {
        return Language.translate(text, Language.current);
    }
}

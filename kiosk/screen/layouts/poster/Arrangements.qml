pragma Singleton
import QtQuick
import kiosk.screen

// What each arrangement of a poster gives its lines: how wide, how large, how high on the picture.
QtObject {
    // The share of the width.
    function share(arrangement: string, han: bool): real {
        if (Theme.portrait)
            return 1;
        return ({
                "left": 0.66,
                "top-left": 0.6,
                "bottom-left": han ? 0.62 : 1,
                "columns": 0.62
            })[arrangement] ?? 1;
    }

    // The largest size of Chinese and of other type, in design units.
    function limits(arrangement: string): list<real> {
        if (Theme.portrait)
            return ({
                    "wide": [232, 112],
                    "top": [228, 112],
                    "stagger": [176, 100],
                    "middle": [184, 116],
                    "bottom-right": [200, 116],
                    "bottom-left": [132, 68],
                    "couplet": [184, 120],
                    "columns": [180, 88]
                })[arrangement] ?? [184, 108];
        return ({
                "wide": [216, 120],
                "top": [208, 120],
                "stagger": [208, 96],
                "middle": [190, 150],
                "bottom-right": [208, 124],
                "bottom-left": [150, 84],
                "couplet": [172, 136],
                "top-left": [172, 112],
                "columns": [150, 78]
            })[arrangement] ?? [196, 124];
    }

    // From 0, at the top, to 1, at the foot.
    function place(arrangement: string, bilingual: bool, miniature: bool): real {
        if (arrangement.startsWith("bottom"))
            return 0.98;
        if (Theme.portrait)
            return ({
                    "middle": 0.42,
                    "top": 0.1,
                    "wide": 0.07,
                    "left": 0.16
                })[arrangement] ?? 0.05;
        return ({
                "middle": 0.1,
                "top": bilingual ? 0 : 0.03,
                "left": 0.42,
                "columns": miniature ? 0 : 0.36
            })[arrangement] ?? 0;
    }
}

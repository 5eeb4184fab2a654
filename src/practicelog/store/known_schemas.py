"""The digests of the schemas of every version: rendered by `make schema`."""

KNOWN = {
    1000: {
        "a01275a3d2b8c1f083036b127c9fb005bc2a6f6e7cf80192b308682cf6b798d1",
    },
    1001: {
        "41e7048652aed05a700d238608b915d8652302165ac3853efe11523717f36280",
        "6be7a73e3268918714890d9231d40aba84897535ec50fea8d579afc7aada8de2",
    },
    1002: {
        "370453523b9f475f8a07b86a1302566fcfed4f766acb975740e9df882381b414",
        "c649ac34e6e4915ca0e531ae4bbe2902fa09c95696180f647f0603f99a1fa680",
    },
}
